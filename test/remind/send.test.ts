/** The sender at its work: nights that were missed, quotas, deaths, midnight. */
import { beforeAll, describe, expect, test } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { openWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { Mortal, unitsCsv } from '../endurance/stage.ts';
import { bundle } from '../support/tonghop.ts';
import {
  campaign,
  coordinator,
  dispatch,
  entries,
  folder,
  type Line,
  leaders,
  ledger,
  passTo,
  runAt,
  setQuota,
  type as typed,
  verdicts,
  watched,
} from './sendStage.ts';

/** 140 units, nobody above them is told. */
let many = '';
/** Three thôn, one with a head, and two leaders. */
let few = '';

beforeAll(async () => {
  const codes = unitsCsv(140)
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] as string);
  const quiet = { headReminderDays: '0', leaderReminderDays: '0' };
  many = folder(
    await campaign(
      codes.map((code) => ({ code })),
      quiet,
    ),
  );
  const rows = [{ code: 'TH01', headEmail: 'dungdau@mau.example' }, { code: 'TH02' }, { code: 'TH03' }];
  few = folder(await campaign(rows, { leaderEmail: leaders.join('; ') }));
});

function on(dir: string, work: (mortal: Mortal, workspace: Workspace) => void): void {
  const mortal = new Mortal(dir);
  try {
    work(mortal, mortal.workspace);
  } finally {
    mortal.bury();
  }
}

describe('nights without a run', () => {
  test('two nights are missed: one mail a unit covers what was folded, a second run sends nothing', () => {
    on(few, (_, w) => {
      expect(runAt(w, '2026-06-05 16:00').sent).toBe(3);
      expect(w.outbox().map((m) => m.to)).toEqual(['th01@mau.example', 'th02@mau.example', 'th03@mau.example']);
      for (const step of ['T-7', 'T-3', 'T-1', 'T']) expect(verdicts(w, step).TH01).toBe('folded');
      expect(verdicts(w, 'T+1')).toEqual({ TH01: 'sent', TH02: 'sent', TH03: 'sent' });
      expect(dispatch(w)).toEqual({ sent: 0, failed: 0, left: 0, stopped: '' });
      expect(w.outbox()).toHaveLength(3);
    });
  });

  test('a week is missed after the deadline: the unit, its head and both leaders once each', () => {
    on(few, (_, w) => {
      runAt(w, '2026-06-10 09:00');
      const lists = leaders.map((to) => `${to} Trình lãnh đạo: Đã gửi`);
      const own = ['TH01', 'TH02', 'TH03'].map((unit) => `${unit} Nhắc quá hạn: Đã gửi`);
      const heads = ['TH02', 'TH03'].map((unit) => `${unit} Gửi người đứng đầu đơn vị: Không có địa chỉ`);
      expect(entries(w)).toEqual([
        ...heads,
        ...lists,
        own[0],
        'TH01 Gửi người đứng đầu đơn vị: Đã gửi',
        own[1],
        own[2],
      ]);
      expect([dispatch(w).sent, runAt(w, '2026-06-12 09:00').sent]).toEqual([0, 0]);
      expect(entries(w)).toHaveLength(8);
    });
  });
});

/** On 11/6 half of them are 7 days late, the others, who had more time, 2. */
function late(w: Workspace): void {
  typed(w, 'tracking', 'TH00001/main', 'extendedTo', ...Array.from({ length: 70 }, () => '09/06/2026'));
}

describe('140 owed, a quota of 100 of which 10 are kept', () => {
  test('90 go, the longest late first, 50 are told of in the digest; they go on when the quota opens, 24 h later', () => {
    on(many, (_, w) => {
      late(w);
      expect(runAt(w, '2026-06-11 08:05')).toEqual({ sent: 90, failed: 0, left: 50, stopped: 'quota' });
      const first = w.outbox().map((m) => m.to.slice(2, 7));
      const numbers = (from: number, count: number): string[] =>
        Array.from({ length: count }, (_, i) => String(from + i).padStart(5, '0'));
      expect(first).toEqual([...numbers(71, 70), ...numbers(1, 20)]);
      expect(Object.values(verdicts(w, 'T+1')).filter((v) => v === 'quota')).toHaveLength(50);
      runAt(w, '2026-06-11 16:35');
      const digest = w.outbox()[90];
      expect(digest?.to).toBe(coordinator);
      expect(digest?.body).toContain('50');
      expect(runAt(w, '2026-06-12 08:00').sent).toBe(0);
      setQuota(w, 60);
      expect(runAt(w, '2026-06-12 08:40').sent).toBe(50);
      expect(
        w
          .outbox()
          .slice(91)
          .map((m) => m.to.slice(2, 7)),
      ).toEqual(numbers(21, 50));
    });
  });

  test('another script uses the quota up between asking and sending: nothing is lost, nothing in doubt', () => {
    let mails = 0;
    watched(
      many,
      (member, w) => member === 'MailApp.sendEmail' && ++mails === 14 && setQuota(w, 13),
      (w) => {
        expect(runAt(w, '2026-06-11 08:05')).toMatchObject({ sent: 13, failed: 0, stopped: 'quota' });
        expect(new Set(ledger(w).map((row) => row.status))).toEqual(new Set(['Đã gửi']));
        expect([dispatch(w).sent, ledger(w).length]).toEqual([0, 13]);
        setQuota(w, 1500);
        expect(dispatch(w).sent).toBe(127);
        const to = w.outbox().map((m) => m.to);
        expect([to.length, new Set(to).size]).toEqual([140, 140]);
      },
    );
  }, 60_000);
});

describe('a run that dies', () => {
  const dying = (at: string, member: string): string[] => {
    let found: string[] = [];
    on(few, (mortal, w) => {
      passTo(w, at);
      mortal.survivesUntil(member, () => dispatch(w));
      dispatch(w);
      found = [...entries(w), ...w.outbox().map((m) => m.to)];
    });
    return found;
  };

  test('between claim and mail: the mail is in doubt and never sent again', () => {
    const rest = ['TH02', 'TH03'].map((unit) => `${unit} Nhắc trước hạn: Đã gửi`);
    const to = ['th02@mau.example', 'th03@mau.example'];
    expect(dying('2026-05-28 09:00', 'MailApp.sendEmail')).toEqual([
      'TH01 Nhắc trước hạn: Không rõ đã gửi',
      ...rest,
      ...to,
    ]);
  });

  test('before its claim: as if it had never been', () => {
    const all = ['TH01', 'TH02', 'TH03'];
    const to = all.map((unit) => `${unit.toLowerCase()}@mau.example`);
    const found = dying('2026-05-28 09:00', 'MailApp.getRemainingDailyQuota');
    expect(found).toEqual([...all.map((unit) => `${unit} Nhắc trước hạn: Đã gửi`), ...to]);
  });

  test('before each of its calls: each unit is written to once, or perhaps once where the ledger says so', () => {
    const faults: string[] = [];
    for (let at = 1, survived = false; !survived; at += 4) {
      on(few, (mortal, w) => {
        passTo(w, '2026-06-09 09:00');
        survived = mortal.survives(at, () => dispatch(w));
        dispatch(w);
        faults.push(
          ...wrong(
            ledger(w),
            w.outbox().map((m) => m.to),
          ).map((f) => `killed before call ${at}: ${f}`),
        );
      });
    }
    expect(faults).toEqual([]);
  });
});

test('another run dies between two batches, its mail claimed: in doubt, and the run that goes on leaves it alone', () => {
  let locks = 0;
  const other = (w: Workspace): void => {
    const die = (_: number, member: string): void => {
      if (member === 'MailApp.sendEmail') throw new Killed('kill -9');
    };
    const second = openWorkspace(w.dir, { bundle, onCall: die });
    expect(() => dispatch(second)).toThrow(Killed);
    second.close();
  };
  const between = (member: string, w: Workspace): void => {
    if (member === 'Lock.tryLock' && ++locks === 2) other(w);
  };
  watched(many, between, (w) => {
    setQuota(w, 50);
    expect(runAt(w, '2026-05-28 09:00').sent).toBe(40);
    expect(entries(w).filter((line) => line.endsWith('Không rõ đã gửi'))).toHaveLength(1);
    const to = ledger(w).map((row) => row.to);
    expect([w.outbox().length, to.length, new Set(to).size]).toEqual([40, 41, 41]);
  });
});

function wrong(lines: readonly Line[], mails: readonly string[]): string[] {
  const owed = ['th01@mau.example', 'th02@mau.example', 'th03@mau.example', 'dungdau@mau.example', ...leaders];
  return owed.flatMap((to) => {
    const own = lines.filter((row) => row.to === to).map((row) => row.status);
    const went = mails.filter((m) => m === to).length;
    const right = own.length === 1 && (went === 1 || (went === 0 && own[0] === 'Không rõ đã gửi'));
    return right ? [] : [`${to}: ${went} mails, «${own.join(', ')}»`];
  });
}

test('midnight falls among the mails: what was planned for the last day is not said on the next, nor at night', () => {
  on(many, (_, w) => {
    runAt(w, '2026-06-03 09:00');
    setQuota(w, 1500);
    const night = runAt(w, '2026-06-04 23:59:50').sent;
    expect([night > 0, night < 141, runAt(w, '2026-06-05 07:59').sent]).toEqual([true, true, 0]);
    expect(runAt(w, '2026-06-05 08:00').sent).toBe(140);
    const lines = ledger(w).slice(90);
    const kinds = (day: string): Set<string | undefined> =>
      new Set(lines.filter((row) => row.at?.startsWith(day)).map((row) => row.kind));
    expect(kinds('2026-06-04')).toEqual(new Set(['Nhắc ngày đến hạn', 'Bản tin cho đầu mối']));
    expect(kinds('2026-06-05')).toEqual(new Set(['Nhắc quá hạn']));
  });
});
