import { afterEach, expect, test, vi } from 'vitest';
import { hearStop } from '../../local/cli/stop.ts';

afterEach(() => void vi.restoreAllMocks());

test('the first Ctrl-C asks, the echo of it by npm is the same one, a later second one does not wait', () => {
  const now = vi.spyOn(performance, 'now');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const { signal, forget } = hearStop();
  expect(signal.aborted).toBe(false);
  for (const [at, killed] of [
    [10_000, 0],
    [10_050, 0],
    [10_900, 1],
  ] as const) {
    now.mockReturnValue(at);
    process.emit('SIGINT');
    expect([signal.aborted, kill.mock.calls.length]).toEqual([true, killed]);
  }
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
  forget();
  process.emit('SIGTERM');
  expect(kill).toHaveBeenCalledTimes(1);
});
