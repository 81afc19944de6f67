/** Attributes that let a button open or close a dialog with no script (invoker commands). React does not know their
 *  types yet; `ShellBehaviour` stands in where a browser does not know them either. */
export const opensDialog = (id: string): Record<string, string> => ({
  command: "show-modal",
  commandfor: id,
});
export const closesDialog = (id: string): Record<string, string> => ({ command: "close", commandfor: id });
