/** What a gateway says to a process that it starts beside itself: where the database is. */
export interface ToBeside {
  readonly databaseUrl: string;
}
