import { Lexer, Source, TokenKind } from 'graphql';

/**
 * Tells what stands too deep in a text that is nested deeper than the stack lets a parser follow: values, where more than
 * so many lists and objects stand open at once between parentheses; selections else. Tokens are read one by one, without
 * the stack.
 *
 * @throws a GraphQLError where a token of the text is none.
 */
export function nestedPart(text: string, mostValues: number): 'depth' | 'valueDepth' {
  const lexer = new Lexer(new Source(text));
  let isWithin = false;
  let open = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    if (kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R) {
      isWithin = kind === TokenKind.PAREN_L;
      open = 0;
    } else if (!isWithin) continue;
    else if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L) open += 1;
    else if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) open -= 1;
    if (open > mostValues) return 'valueDepth';
  }
  return 'depth';
}
