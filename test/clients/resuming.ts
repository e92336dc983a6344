interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
}

interface Told {
  next(result: { readonly data?: unknown }): void;
  error(reason: unknown): void;
  complete(): void;
}

interface Subscriber<Request extends Asked> {
  subscribe(request: Request, told: Told): () => void;
}

/**
 * Lets a client of graphql-ws or graphql-sse, which subscribes again by itself where its connection broke, go on from the cursor of what it was
 * told last, not from that of the beginning: both send the request anew as it then is, so its variables follow what was told.
 */
export function resuming<Request extends Asked>(client: Subscriber<Request>): Subscriber<Request> {
  return {
    subscribe(request, told) {
      const variables = { ...request.variables };
      return client.subscribe(
        { ...request, variables },
        {
          next(result) {
            const { events } = (result.data ?? {}) as { readonly events?: { readonly cursor?: string } };
            if (events?.cursor) variables.after = events.cursor;
            told.next(result);
          },
          error: (reason) => told.error(reason),
          complete: () => told.complete(),
        },
      );
    },
  };
}
