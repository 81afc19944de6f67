/**
 * The words of a PDF as its reader sees them: an embedded font numbers its own letters, so the bytes alone say nothing.
 * Empty for what is no PDF, or a broken one.
 */
export async function pdfText(body: Buffer): Promise<string> {
  if (body.subarray(0, 5).toString("latin1") !== "%PDF-") return "";
  try {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(body), verbosity: 0 }).promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    }
    await document.destroy();
    return pages.join("\n");
  } catch {
    return "";
  }
}
