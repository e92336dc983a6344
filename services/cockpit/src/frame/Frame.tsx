import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useAddress } from '../address/address.ts';
import { OfflineNotice } from '../offline/OfflineNotice.tsx';
import { useWords } from '../words/useWords.ts';
import { SessionNotice } from './SessionNotice.tsx';
import { Visitor } from './Visitor.tsx';

/** Whether a page was looked at before this one. */
let hasCome = false;

interface FrameProps {
  /** What the page is about; the title of the window too. */
  readonly title: string;
  /** The way from the plan to here. */
  readonly trail?: readonly { readonly href: string; readonly text: string }[];
  readonly children: ComponentChildren;
}

/** What stands around every page: the way home, search, language, who is signed in. */
export function Frame({ title, trail = [], children }: FrameProps) {
  const { to, change, language, query, path } = useAddress();
  const { say } = useWords();
  const { route } = useLocation();
  const main = useRef<HTMLElement>(null);
  // Whoever follows a link begins at the beginning of what it leads to, as where a browser loads a page.
  useEffect(() => {
    if (hasCome) main.current?.focus({ preventScroll: true });
    hasCome = true;
  }, [path]);
  useEffect(() => {
    document.title = title ? `${title} · 一图` : '一图 PlanGraph';
    document.documentElement.lang = language === 'ZH' ? 'zh' : 'en';
  }, [title, language]);
  return (
    <>
      <a class="skip" href="#main">
        {say('跳到正文', 'Skip to the content')}
      </a>
      <header class="frame">
        <a class="brand" href={to('/')}>
          <span class="brand-mark" aria-hidden="true">
            一图
          </span>
          <span class="brand-name">PlanGraph</span>
        </a>
        <nav class="trail" aria-label={say('位置', 'You are here')}>
          {trail.map(({ href, text }) => (
            <a key={href} href={href}>
              {text}
            </a>
          ))}
        </nav>
        <form class="find" action={to('/search')} onSubmit={(event) => event.preventDefault()}>
          <input
            type="search"
            name="text"
            key={query.text ?? ''}
            defaultValue={query.text ?? ''}
            maxLength={100}
            placeholder={say('搜索企业、项目、目标…', 'Search firms, projects, targets…')}
            aria-label={say('搜索', 'Search')}
            onKeyDown={(event) => {
              const text = event.currentTarget.value.trim();
              if (event.key === 'Enter' && text) route(to('/search', { text }));
            }}
          />
        </form>
        <nav class="tools" aria-label={say('工具', 'Tools')}>
          <Visitor />
          <button
            type="button"
            class="plain"
            lang={language === 'ZH' ? 'en' : 'zh'}
            onClick={() => change({ lang: language === 'ZH' ? 'en' : 'zh' })}
          >
            {language === 'ZH' ? 'English' : '中文'}
          </button>
        </nav>
      </header>
      <OfflineNotice />
      <SessionNotice />
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer class="frame-foot">
        <span>{say('数据有变，页面随即更新。', 'What changes appears here at once.')}</span>
        <a href="/graphql" target="_blank" rel="noopener">
          GraphQL
        </a>
      </footer>
    </>
  );
}
