/** The issues of the consolidated report: what each was made of, frozen, so that it can be made again and compared. */
import type { Doc } from '../../core/blocks.ts';
import type { Basis } from '../../core/report/basis.ts';
import { issueData } from '../../core/tabs.ts';
import type { Cell } from '../../ports.ts';
import { sayFailure } from '../../texts/failures.ts';
import type { Desk } from '../desk.ts';

export interface SaidBlocker {
  code: string;
  text: string;
  /** Unit codes or setting keys. */
  items: string[];
}

export interface Issue {
  issue: number;
  at: number;
  title: string;
  docId: string;
  url: string;
  hash: string;
  /** As they were said. */
  blockers: SaidBlocker[];
}

/** The document itself is kept, not what it was computed from: another version of the program prints the same. */
export interface Frozen {
  doc: Doc;
  basis: Basis;
}

/** A cell holds 50,000 characters, and the program writes no more than 49,000 into one. */
const partLength = 45_000;

export interface Issues {
  list: Issue[];
  frozen(issue: number): Frozen | null;
  /** Refuses what no row can hold, before anything is made of it. */
  pack(frozen: Frozen): string;
  /** Adds one: one write. */
  add(issue: Issue, packed: string): void;
}

/** One read. */
export function openIssues({ ports }: Desk): Issues {
  const rows = ports.book.rows('issues');
  return {
    list: rows.map(({ cells }) => issueOf(cells)),
    frozen(issue) {
      const own = rows.find(({ cells }) => String(cells.key) === String(issue));
      if (!own) return null;
      return JSON.parse(ports.printer.unpack(issueData.map((key) => String(own.cells[key] ?? '')).join('')));
    },
    pack(frozen) {
      const packed = ports.printer.pack(JSON.stringify(frozen));
      if (packed.length > partLength * issueData.length) throw new Error(sayFailure('S-ISSUE-02', {}));
      return packed;
    },
    add(issue, data) {
      const parts = issueData.map((key, i) => [key, data.slice(i * partLength, (i + 1) * partLength)] as const);
      ports.book.append('issues', { ...cellsOf(issue), ...Object.fromEntries(parts) });
    },
  };
}

const cellsOf = ({ issue, at, title, docId, url, hash, blockers }: Issue): Record<string, Cell> => ({
  key: String(issue),
  at: new Date(at),
  title,
  docId,
  url,
  hash,
  blockers: JSON.stringify(blockers),
});

function issueOf(cells: Record<string, Cell>): Issue {
  const { at } = cells;
  return {
    issue: Number(cells.key),
    at: at instanceof Date ? at.getTime() : 0,
    title: String(cells.title),
    docId: String(cells.docId),
    url: String(cells.url),
    hash: String(cells.hash),
    blockers: JSON.parse(String(cells.blockers) || '[]'),
  };
}
