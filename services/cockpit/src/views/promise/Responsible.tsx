import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/useWords.ts';

interface ResponsibleProps {
  readonly responsible: readonly {
    readonly role: string;
    readonly organisation: { readonly code: string; readonly name: string };
  }[];
  /** The post of the leading official who follows it; null where none does. */
  readonly post?: string | null;
  readonly children?: ComponentChildren;
}

/** Who answers for a promise. */
export function Responsible({ responsible, post = null, children }: ResponsibleProps) {
  const { say, word } = useWords();
  return (
    <section class="sheet" aria-labelledby="who">
      <h2 id="who">{say('责任单位', 'Who is responsible')}</h2>
      {responsible.length === 0 && <p class="quiet">{say('原文没有写明。', 'The source names nobody.')}</p>}
      <dl class="pairs">
        {responsible.map(({ role, organisation }) => (
          <div key={`${role} ${organisation.code}`}>
            <dt>{word('ResponsibilityRole', role)}</dt>
            <dd>{organisation.name}</dd>
          </div>
        ))}
        {post && (
          <div>
            <dt>{say('挂联领导', 'Leading post')}</dt>
            <dd>{post}</dd>
          </div>
        )}
        {children}
      </dl>
    </section>
  );
}
