import { useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';

interface DevelopmentLoginProps {
  readonly organisations: readonly { readonly code: string; readonly name: string }[];
  readonly enter: (token: string) => void;
}

const roles = ['reader', 'reporter', 'approver', 'administrator'] as const;
const named: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  reader: ['查阅', 'Reader'],
  reporter: ['填报', 'Reporter'],
  approver: ['审核', 'Approver'],
  administrator: ['管理员', 'Administrator'],
};

/** The login of a gateway that runs for development: whoever uses this machine may be anybody. */
export function DevelopmentLogin({ organisations, enter }: DevelopmentLoginProps) {
  const { say } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const organisation = data.get('organisation') || null;
    const body = JSON.stringify({ subject: data.get('subject'), organisation, roles: data.getAll('roles') });
    const response = await fetch('/development/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (typeof answer?.token === 'string') return enter(answer.token);
    const [error] = answer?.errors ?? [];
    setProblem(
      error
        ? say(error.extensions?.messageZh ?? error.message, error.message)
        : say('本服务没有开发登录。', 'This gateway has no login for development.'),
    );
  };
  return (
    <form
      class="sheet form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <h2>{say('开发登录', 'For development')}</h2>
      <p class="quiet">{say('仅限本机开发使用，生产环境没有。', 'On this machine only; not there in production.')}</p>
      <label>
        {say('姓名', 'Name')}
        <input name="subject" defaultValue="li" maxLength={200} required />
      </label>
      <label>
        {say('单位', 'Organisation')}
        <select name="organisation">
          <option value="">{say('（无）', '(none)')}</option>
          {organisations.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{say('角色', 'Roles')}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input type="checkbox" name="roles" value={role} defaultChecked={role === 'reporter'} />{' '}
            {say(...(named[role] ?? [role, role]))}
          </label>
        ))}
      </fieldset>
      {problem && <p role="alert">{problem}</p>}
      <button type="submit" class="primary">
        {say('登录', 'Sign in')}
      </button>
    </form>
  );
}
