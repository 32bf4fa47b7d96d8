/** Lists of Google come in pages, of a size that Google chooses. */

interface Page<T> {
  items?: readonly T[];
  nextPageToken?: string | null;
}

export async function allPages<T>(ask: (pageToken: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let pageToken: string | undefined;
  do {
    const { items = [], nextPageToken } = await ask(pageToken);
    found.push(...items);
    pageToken = nextPageToken ?? undefined;
  } while (pageToken);
  return found;
}
