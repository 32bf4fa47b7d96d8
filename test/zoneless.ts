/** Watches over the files that share a process because they leave its zone alone: rules must hold in any zone. */
import { afterAll, expect } from 'vitest';

afterAll(() => expect(process.env.TZ, 'local/zone.ts was reached: see test/zones.ts').not.toBe('Asia/Ho_Chi_Minh'));
