import { useWords } from '../../words/useWords.ts';
import { Passage } from './Passage.tsx';
import type { Cited } from './shapes.ts';

/** Where the promise was made: the document, the place in it, how well it can be read, and what it says where it is there to be read. */
export function Source({ cited }: { readonly cited: Cited }) {
  const { say, word } = useWords();
  const { document, path, legibility, passage } = cited.citation;
  const [, section, bullet] = path.split('/');
  return (
    <section class="sheet" aria-labelledby="source" id="citation">
      <h2 id="source">{say('出处', 'Source')}</h2>
      <blockquote>
        <p class="document">《{document.title}》</p>
        <p>
          {cited.area?.title}
          {cited.section?.title && ` · ${cited.section.title}`}
        </p>
        <Passage passage={passage} />
        <p class="quiet">
          {section && say(`第 ${section} 部分`, `Section ${section}`)}
          {bullet && say(` · 第 ${bullet} 条`, `, item ${bullet}`)} <code>{path}</code> ·{' '}
          {word('Legibility', legibility)}
        </p>
      </blockquote>
      {document.note && (
        <details class="quiet">
          <summary>{say('关于该文件', 'About the document')}</summary>
          <p lang="en">{document.note}</p>
        </details>
      )}
    </section>
  );
}
