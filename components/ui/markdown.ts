import MarkdownIt from "markdown-it";

/** Raw HTML stays text. An image becomes a link: to show it would tell its host who reads, and when. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const SAFE = /^(https?:|mailto:|\/(?!\/)|#)/i;
markdown.validateLink = (url) => SAFE.test(url.trim());

const { rules } = markdown.renderer;
const { utils } = markdown;

rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("rel", "noopener noreferrer nofollow");
  tokens[index]?.attrSet("target", "_blank");
  return self.renderToken(tokens, index, options);
};

rules.image = (tokens, index) => {
  const image = tokens[index];
  const href = utils.escapeHtml(String(image?.attrGet("src") ?? ""));
  const words = utils.escapeHtml(image?.content || String(image?.attrGet("src") ?? ""));
  return `<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">${words}</a>`;
};

/** The page has its own title and its panels theirs: headings of a text stand below both. */
const SUNK = 2;
for (const rule of ["heading_open", "heading_close"] as const)
  rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + SUNK)}`;
    return self.renderToken(tokens, index, options);
  };

/** Markdown to HTML that is safe to insert: no raw HTML, only http, https, mailto and own addresses. */
export const renderMarkdown = (source: string): string => markdown.render(source);
