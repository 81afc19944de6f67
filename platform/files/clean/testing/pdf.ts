type Parts = {
  readonly text?: string;
  /** In place of the text: the page's own operators, with a font F. */
  readonly drawing?: string;
  /** Entries of the dictionaries of that name. */
  readonly info?: string;
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly trailer?: string;
  readonly objects?: readonly string[];
};

/** A PDF of one page of 200 × 200 points, written by hand, so that anything can be planted in it. */
export function pdfOf(parts: Parts): Buffer {
  const drawing = parts.drawing ?? (parts.text ? `BT /F 12 Tf 20 100 Td (${parts.text}) Tj ET` : "");
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ""} >> endobj`,
    "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${parts.resources ?? ""} >> ${parts.page ?? ""} >> endobj`,
    `4 0 obj << /Length ${drawing.length} >> stream\n${drawing}\nendstream endobj`,
    "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
    `6 0 obj << ${parts.info ?? ""} >> endobj`,
    "7 0 obj << /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >> endobj",
    "9 0 obj << /Type /EmbeddedFile /Length 4 >> stream\nfile\nendstream endobj",
    ...(parts.objects ?? []),
  ];
  let body = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const object of objects) {
    offsets.set(Number.parseInt(object, 10), body.length);
    body += `${object}\n`;
  }
  const rows = Array.from({ length: 10 }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = `trailer << /Size 10 /Root 1 0 R /Info 6 0 R ${parts.trailer ?? ""} >>`;
  return Buffer.from(
    `${body}xref\n0 10\n${rows.join("")}${trailer}\nstartxref\n${body.length}\n%%EOF`,
    "latin1",
  );
}
