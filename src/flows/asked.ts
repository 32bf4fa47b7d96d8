/** What a page may send along with the name of an action. */
import type { Paper } from './remind/onBehalf.ts';
import type { ReportRequest } from './report/make.ts';
import type { SetUpRequest } from './setUp.ts';

export type Asked = SetUpRequest &
  ReportRequest &
  Partial<Paper> & {
    paste?: string;
    unit?: string;
    restart?: boolean;
    on?: boolean;
    names?: boolean;
    word?: string;
    name?: string;
  };
