/**
 * The target is 400 MB for the whole process under load; V8 needs a limit to collect before it grows. Rendering a page
 * makes some megabytes of short-lived objects: in a nursery of 16 MB every tenth millisecond of a request goes into
 * moving those of other requests out of the way.
 */
export const HEAP_FLAGS = ["--max-old-space-size=256", "--max-semi-space-size=32"];
