import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Theme = 'light' | 'dark';

const require = createRequire(import.meta.url);

/** GitHub's own colours of the box around a comment. */
const COLOURS = {
  light: { page: '#ffffff', box: '#d1d9e0', head: '#f6f8fa', text: '#59636e' },
  dark: { page: '#0d1117', box: '#3d444d', head: '#151b23', text: '#9198a1' },
} as const satisfies Record<Theme, object>;

/** An empty page in GitHub's style, with the box of one comment; its content goes into `#comment`. */
export function frame(theme: Theme): string {
  const { page, box, head, text } = COLOURS[theme];
  const style = readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  return `<!doctype html><meta charset="utf-8"><style>${style}
    body { margin: 0; padding: 12px; background: ${page}; }
    .box { border: 1px solid ${box}; border-radius: 6px; overflow: hidden; }
    .head { background: ${head}; border-bottom: 1px solid ${box}; color: ${text}; padding: 8px 16px;
      font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
    .markdown-body { padding: 16px; font-size: 14px; }
  </style><div class="box"><div class="head"><b>github-actions</b> commented</div><div id="comment"></div></div>`;
}
