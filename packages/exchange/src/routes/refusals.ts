import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';

type Told = Omit<Problem, 'path'>;
const whole = (told: Told): Problem => ({ ...told, path: [] });

/** A path that leads nowhere. */
export const noRoute = (path: string) =>
  whole({
    code: 'NOT_FOUND',
    message: { en: `There is nothing at ${quote(path)}.`, zh: `${quote(path)} 不存在。` },
    cure: {
      en: 'Send files to /imports/<name>; <name> is one that importRows takes.',
      zh: '请将文件发送到 /imports/<名称>，名称与 importRows 相同。',
    },
  });

/** A path that is there, by another method. */
export const wrongMethod = (given: string, wanted: string) =>
  whole({
    code: 'METHOD_NOT_ALLOWED',
    message: { en: `The method ${given} is not answered here.`, zh: `此处不支持 ${given} 方法。` },
    cure: { en: `Use ${wanted}.`, zh: `请使用 ${wanted}。` },
  });

/** A parameter that is none of what it can be. */
export const badParameter = (name: string, given: string, wanted: { readonly en: string; readonly zh: string }) =>
  whole({
    code: 'INVALID_VALUE',
    message: { en: `The parameter ${name} is ${quote(given)}.`, zh: `参数 ${name} 为 ${quote(given)}。` },
    cure: { en: `Give ${wanted.en}.`, zh: `请填写${wanted.zh}。` },
  });

/** A form without a file. */
export const noFile = () =>
  whole({
    code: 'FILE_MISSING',
    message: { en: 'The request brings no file.', zh: '请求中没有文件。' },
    cure: {
      en: 'Send the file as the body, or as the part `file` of a form (multipart/form-data).',
      zh: '请将文件作为请求体，或作为表单（multipart/form-data）的 file 部分发送。',
    },
  });

/** An import that is not there, or not to be seen. */
export const noImport = (id: string) =>
  whole({
    code: 'NOT_FOUND',
    message: { en: `There is no import ${id} that you may see.`, zh: `没有您可查看的导入 ${id}。` },
    cure: { en: 'Take the number from the answer to the file.', zh: '请使用发送文件时返回的编号。' },
  });

/** A register whose rows are not shown. */
export const noRows = (name: string) =>
  whole({
    code: 'NOT_EXPORTED',
    message: { en: `${quote(name)} are not given as files.`, zh: `${quote(name)} 不提供文件导出。` },
    cure: { en: 'Ask the graph for what you may see of them.', zh: '请通过图谱查询您可查看的内容。' },
  });

/** A request that shows no identity. */
export const notAuthenticated = () =>
  whole({
    code: 'NOT_AUTHENTICATED',
    message: { en: 'The request shows no identity.', zh: '请求未表明身份。' },
    cure: { en: 'Send a token in the header Authorization.', zh: '请在 Authorization 请求头中携带令牌。' },
  });
