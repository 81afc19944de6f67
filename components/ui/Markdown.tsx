import { renderMarkdown } from "./markdown";

/** Someone's Markdown, rendered on the server; use it in server components only, the parser is heavy. */
export function Markdown({ children }: { children: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown escapes all raw HTML; see its tests
  return <div className="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(children) }} />;
}
