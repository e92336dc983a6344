import { Lexer, Source, TokenKind } from 'graphql';

/** How much may stand open at once, and how many tokens are looked at. */
interface Nesting {
  readonly depth: number;
  readonly valueDepth: number;
  readonly tokens: number;
}

/**
 * Tells what stands too deep in a text that a parser cannot follow to its end: values, where more than so many lists and objects stand
 * open at once between parentheses; selections, where more than so many of these do. Null where neither does. Tokens are read one by one,
 * without the stack.
 *
 * @throws a GraphQLError where a token of the text is none.
 */
export function nestedPart(text: string, most: Nesting): 'depth' | 'valueDepth' | null {
  const lexer = new Lexer(new Source(text));
  let isWithin = false;
  const open = { depth: 0, valueDepth: 0 };
  let tooDeep: 'depth' | null = null;
  for (let read = 0; read < most.tokens; read += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) break;
    if (kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R) {
      isWithin = kind === TokenKind.PAREN_L;
      open.valueDepth = 0;
      continue;
    }
    const part = isWithin ? 'valueDepth' : 'depth';
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L) open[part] += 1;
    else if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) open[part] -= 1;
    if (open.valueDepth > most.valueDepth) return 'valueDepth';
    if (open.depth > most.depth) tooDeep = 'depth';
  }
  return tooDeep;
}
