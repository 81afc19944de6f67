/** The target is 400 MB for the whole process under load; V8 needs a limit to collect before it grows. */
export const HEAP_FLAGS = ["--max-old-space-size=256"];
