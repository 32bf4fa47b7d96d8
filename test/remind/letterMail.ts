/** A mail of one campaign, a day after its deadline unless a test says otherwise, and a body that is asked. */
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { letter, type Situation } from './letterStage.ts';

/** The order says «trước ngày 05/6/2026»: a Thursday, 04/6, is the last day on time. */
export const mail = (s: Partial<Situation> = {}) =>
  letter({ campaign: anKhanh, now: '2026-06-05T08:00:00+07:00', kind: 'overdue', ...s });

export const asked = { tone: 'deNghi' as const, type: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu' };
