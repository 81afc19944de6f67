import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown";

describe("what someone wrote in Markdown", () => {
  it("never becomes live HTML", () => {
    expect(renderMarkdown("<script>alert(1)</script> <img src=x onerror=alert(1)>")).not.toMatch(
      /<script|<img/,
    );
  });

  it("links only to safe addresses", () => {
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//evil.example",
      "file:///etc",
    ]) {
      expect(renderMarkdown(`[press](${url})`)).not.toContain("<a ");
    }
    expect(renderMarkdown("[brief](https://example.com/a)")).toContain('href="https://example.com/a"');
  });

  it("heads its parts below the page's own headings", () => {
    expect(renderMarkdown("# Goal")).toBe("<h3>Goal</h3>\n");
    expect(renderMarkdown("##### Note")).toBe("<h6>Note</h6>\n");
  });

  it("opens a link elsewhere without telling where the reader came from", () => {
    const html = renderMarkdown("https://example.com");
    expect(html).toContain('rel="noopener noreferrer nofollow"');
    expect(html).toContain('target="_blank"');
  });

  it("shows an image as a link, so that its host does not learn who reads", () => {
    const html = renderMarkdown('![logo "x"](https://example.com/a.png)');
    expect(html).not.toContain("<img");
    expect(html).toContain('<a href="https://example.com/a.png"');
  });
});
