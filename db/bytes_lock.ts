/**
 * An advisory lock on the file store; any number, the same in every process. Whoever takes bytes out shares it; a backup
 * holds it alone, so that whatever a saved row names is still there to be saved.
 */
export const BYTES_LOCK = 7_263_419;
