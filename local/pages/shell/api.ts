/** Asks the server of the workspace; what it refuses is thrown in its own words. */
import type { Refused } from '../../views/stamp.types.ts';

const UNREACHABLE = 'Không kết nối được với máy chủ trên máy này. Hãy xem lệnh `npm start` còn chạy không.';

async function reach(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new Error(UNREACHABLE);
  });
  if (response.ok) return response;
  const text = await response.text();
  throw new Error(refusalIn(text) ?? `${response.status} ${text}`.trim());
}

function refusalIn(text: string): string | null {
  try {
    return (JSON.parse(text) as Refused).error;
  } catch {
    return text === '' ? null : text;
  }
}

const posted = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  signal,
});

export const get = async <T>(path: string): Promise<T> => (await reach(path)).json();

export const getBytes = async (path: string): Promise<Blob> => (await reach(path)).blob();

export const post = async <T>(path: string, body: unknown): Promise<T> => (await reach(path, posted(body))).json();

/** An answer that comes as lines of JSON; each is handed over as it arrives. */
export async function postForLines<T>(
  path: string,
  body: unknown,
  onLine: (line: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  const response = await reach(path, posted(body, signal));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(JSON.parse(line) as T);
  }
}
