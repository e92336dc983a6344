import { failures } from './failure.ts';

/** Why a command cannot go on. */
export const startErrors = failures({
  CONFIG_INVALID: {
    when: 'settings are wrong; all are listed',
    exitCode: 78,
    cases: {
      one: { en: 'a setting is wrong:{problems}', zh: '有 1 项设置不正确：{problems}' },
      several: { en: '{count} settings are wrong:{problems}', zh: '有 {count} 项设置不正确：{problems}' },
    },
  },
  PORT_IN_USE: {
    when: 'another program has the port',
    en: 'Port {port} on {host} is taken by another program. Stop that program, or choose another port: PORT={other}.',
    zh: '{host} 的端口 {port} 已被其他程序占用。请停止该程序，或另选端口：PORT={other}。',
  },
  PORT_FORBIDDEN: {
    when: 'this user may not listen on the port',
    en: 'This user may not listen on port {port}. Choose one above 1023: PORT=4000.',
    zh: '当前用户无权监听端口 {port}。请选择 1023 以上的端口：PORT=4000。',
  },
  HOST_UNUSABLE: {
    when: '`HOST` is no address of this machine',
    en: 'HOST is "{host}", which is no address of this machine. Use 127.0.0.1 for this machine only, 0.0.0.0 for all of its addresses.',
    zh: 'HOST 的值“{host}”不是本机地址。仅供本机访问用 127.0.0.1，供所有网卡访问用 0.0.0.0。',
  },
  COMMAND_UNKNOWN: {
    when: 'there is no such command',
    exitCode: 64,
    en: 'There is no command "{name}"; there are {known}.',
    zh: '没有名为“{name}”的命令；可用的有 {known}。',
  },
  PACKAGE_NOT_NAMED: {
    when: 'a source imports a package that the package.json beside it does not name',
    cases: {
      house: {
        en: '{file} imports {name}, which {manifest} does not name. Write {entry} into its "dependencies", then: npx -y pnpm@12 install',
        zh: '{file} 导入了 {name}，但 {manifest} 未列出该包。请在其“dependencies”中写入 {entry}，然后执行：npx -y pnpm@12 install',
      },
      other: {
        en: '{file} imports {name}, which {manifest} does not name. Add it: npx -y pnpm@12 --dir {folder} add {name}',
        zh: '{file} 导入了 {name}，但 {manifest} 未列出该包。请添加：npx -y pnpm@12 --dir {folder} add {name}',
      },
    },
  },
  PACKAGE_NOT_INSTALLED: {
    when: 'a source imports a package that its package.json names, and that is not installed',
    en: '{file} imports {name}, which {manifest} names and which is not installed. Install it: npx -y pnpm@12 install',
    zh: '{file} 导入的 {name} 已列入 {manifest}，但尚未安装。请执行：npx -y pnpm@12 install',
  },
  DOMAIN_UNKNOWN: {
    when: '`--domains` of `start` or `schema` names a domain that is not composed',
    exitCode: 64,
    en: 'There is no domain "{name}"; there are {known}.',
    zh: '没有名为“{name}”的领域；可用的有 {known}。',
  },
  OPTION_UNKNOWN: {
    when: '`start` was given an option that it does not know',
    exitCode: 64,
    en: 'start knows no option "{option}"; there are --demo, which serves a made-up year, --demo=province, which serves those of a hundred counties, --domains with names of domains, which serves those, and --federation, which serves them behind a router. Settings are environment variables.',
    zh: 'start 没有选项“{option}”；可用的有 --demo（提供虚构的示例年度数据）、--demo=province（提供一百个县的示例年度数据）、--domains 加领域名（仅提供这些领域）和 --federation（在路由器之后作为子图提供）。其余设置请用环境变量。',
  },
  DEMO_UNAVAILABLE: {
    when: 'there is no such demonstration',
    exitCode: 64,
    en: 'There is no demonstration "{name}"; there is one county\'s year and that of a province. Write: start --demo, or start --demo=province',
    zh: '没有名为“{name}”的示例；仅有一个县一年的示例数据，以及全省的示例数据。请写：start --demo 或 start --demo=province',
  },
  TOKEN_KEYS_UNREADABLE: {
    when: '`PLANGRAPH_JWKS_FILE` is no key set, or holds a key that is not public',
    exitCode: 78,
    en: 'PLANGRAPH_JWKS_FILE names {path}, which is no JSON Web Key Set of public keys: {reason} Write {"keys": […]} with public keys only.',
    zh: 'PLANGRAPH_JWKS_FILE 指定的 {path} 不是公钥组成的 JSON Web Key Set（{reason}）。请写成 {"keys": […]}，且只含公钥。',
  },
  DEVELOPMENT_LOGIN_OFF: {
    when: '`token` was called where there is no development login',
    exitCode: 64,
    en: 'There is no development login: it is off in production, and where PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE names keys. Outside production write PLANGRAPH_DEVELOPMENT_LOGIN=on.',
    zh: '开发登录未启用：生产环境中不可用，以 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE 指定密钥时默认关闭。非生产环境可写 PLANGRAPH_DEVELOPMENT_LOGIN=on。',
  },
  APPOINTMENT_INVALID: {
    when: '`appoint` or `dismiss` was not told whom, and for which role',
    exitCode: 64,
    en: 'Write for example: {verb} li --role reporter --organisation tech. The roles are {roles}; without an organisation there is administrator only, who then administers everything.',
    zh: '例如写：{verb} li --role reporter --organisation tech。角色为 {roles}；省略单位时仅可为 administrator，即管理一切。',
  },
  KEY_INVALID: {
    when: '`key` was not told for which client, with which scopes, or for how long',
    exitCode: 64,
    en: 'Write for example: key setup --scopes read,administer,import, or: key tech-script --scopes read,report,import --organisation tech --areas industry --days 90. The scopes are {scopes}; a key holds for 1 to 1826 days.',
    zh: '例如写：key setup --scopes read,administer,import，或：key tech-script --scopes read,report,import --organisation tech --areas industry --days 90。范围为 {scopes}；有效期 1 至 1826 天。',
  },
  CLIENT_DIFFERS: {
    when: '`key` names a client that has another organisation, other scopes or areas, or was retired',
    exitCode: 64,
    cases: {
      other: {
        en: 'There is a client “{client}” with another organisation, other scopes or areas. Name another, or change it (changeApiClient).',
        zh: '已有客户端“{client}”，但单位、范围或领域不同。请改用其他名称，或修改该客户端（changeApiClient）。',
      },
      retired: {
        en: 'The client “{client}” was retired. Restore it (restoreApiClient), or name another.',
        zh: '客户端“{client}”已停用。请恢复（restoreApiClient）或改用其他名称。',
      },
    },
  },
  DATABASE_AT_REST: {
    when: '`key`, `appoint` or `dismiss` would write in a database that nobody serves, while that of a demonstration beside it is served',
    exitCode: 64,
    en: 'No gateway serves the database in {folder}, but one serves that of start {option}, which is another. Add {option} to this command for that one; for the other start it first: npx -y pnpm@12 start',
    zh: '{folder} 中的数据库目前没有服务在使用，而 start {option} 的数据库（另一个库）正在提供服务。若指后者，请在本命令后加 {option}；若指前者，请先启动：npx -y pnpm@12 start',
  },
  ORGANISATION_UNKNOWN: {
    when: 'a command of the operator’s names an organisation that there is not, or that was retired',
    exitCode: 64,
    en: 'There is no organisation “{code}” that serves. Leave --organisation out for one who acts for none and administers everything; he creates it (createOrganisation).',
    zh: '没有在用的单位“{code}”。省略 --organisation 即不代表任何单位、管理一切；由其创建该单位（createOrganisation）。',
  },
  OPERATION_INVALID: {
    when: 'the schema does not answer one of the persisted operations of `PLANGRAPH_OPERATIONS`',
    exitCode: 78,
    en: 'The schema does not answer {count} of the persisted operations of PLANGRAPH_OPERATIONS; correct them or take them away:{problems}',
    zh: 'PLANGRAPH_OPERATIONS 中有 {count} 个持久化操作与图谱的模式不符；请更正或移走：{problems}',
  },
  OPERATIONS_UNREADABLE: {
    when: 'a manifest of persisted operations cannot be read',
    exitCode: 78,
    en: "{file} is no manifest of persisted operations, version 1, as Apollo's tools write it. Correct it or take it away.",
    zh: '{file} 不是 Apollo 工具生成的第 1 版持久化操作清单。请更正或移走该文件。',
  },
  FOLDER_MISSING: {
    when: '`load` was given no folder',
    exitCode: 64,
    en: 'Name the folder of a data set: load prisma/seed/kaihua-2023',
    zh: '请指定数据集所在文件夹：load prisma/seed/kaihua-2023',
  },
  TELEMETRY_ABSENT: {
    when: '`OTEL_EXPORTER_OTLP_ENDPOINT` is set, and the packages of OpenTelemetry are not installed',
    exitCode: 78,
    en: 'OTEL_EXPORTER_OTLP_ENDPOINT is set, and OpenTelemetry is not installed: its packages are optional. Install with optional dependencies, or unset it.',
    zh: '已设置 OTEL_EXPORTER_OTLP_ENDPOINT，但未安装 OpenTelemetry（可选依赖）。请连同可选依赖安装，或取消该变量。',
  },
  SCHEMA_MOVED: {
    when: '`schema.graphql` is not the composed schema',
    en: 'schema.graphql is not the schema that the domains compose. Run `pnpm schema --write` and commit it.\n{difference}',
    zh: 'schema.graphql 与各领域包组成的模式不一致。请运行 pnpm schema --write 并提交。',
  },
  SCHEMA_MISSING: {
    when: 'there is no `schema.graphql` to compare with',
    en: 'There is no schema.graphql to compare with. Run `pnpm schema --write` and commit it.',
    zh: '没有可比较的 schema.graphql。请运行 pnpm schema --write 并提交。',
  },
});
