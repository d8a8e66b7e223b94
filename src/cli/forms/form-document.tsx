// A printed form as one self-contained HTML file: its styles inside, no script, no address.
import type { ComponentChild } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import styles from './forms.css?inline';

/** The file's text. @param page the sheet's CSS: its size and margins, e.g. `size:A4;margin:10mm` */
export function formDocument(title: string, lang: string, page: string, content: ComponentChild): string {
  const text = renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: `@page{${page}}${styles}` }} />
      </head>
      <body>{content}</body>
    </html>,
  );
  return `<!doctype html>${text}\n`;
}
