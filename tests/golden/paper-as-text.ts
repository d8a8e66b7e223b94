// What stands on paper, as lines of text: the real components rendered, each block on a line, each drawn sign by its name.
import type { ComponentChild } from 'preact';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

const blocks = 'article|header|section|figure|figcaption|table|tbody|thead|tr|div|ul|li|p|h1|h2|h3';

/** @returns text without markup; a cell's end is ` | `, a drawing stands as its label */
export function paperAsText(paper: ComponentChild): string {
  return renderToString(h(Fragment, null, paper))
    .replace(/<span aria-hidden="true">.*?<\/span>/g, '')
    .replace(/<svg[^>]*aria-label="([^"]*)"[^>]*>.*?<\/svg>/g, '$1 ')
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<article[^>]*>/g, `\n${'='.repeat(20)}\n`)
    .replace(/<\/t[hd]>/g, ' | ')
    .replace(new RegExp(`</?(${blocks})( [^>]*)?>`, 'g'), '\n')
    .replace(/<(b|i|span)( [^>]*)?>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
