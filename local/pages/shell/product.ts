/** What the server asks of the product for us. The product takes its time, so it is asked when the workspace has come to rest. */
import type { Mark } from '../../views/clock.types.ts';
import type { EditPlace, MenuPlace, Respondent, WorkspaceView } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { sheetsVersion } from './live.ts';
import { type Loaded, useLive, useSettled } from './loading.ts';

const REST_MS = 1000;

export const useWorkspace = (stamp: Stamp | null): WorkspaceView | null =>
  useLive<WorkspaceView>('/api/workspace', stamp && `${stamp.files} ${stamp.form}`).value;

/** `wanted`: false asks nothing. */
export function useRespondents(stamp: Stamp | null, wanted = true): Loaded<Respondent[]> {
  const version = useSettled(stamp && `${stamp.responses} ${stamp.form} ${sheetsVersion(stamp)}`, REST_MS);
  return useLive(wanted ? '/api/respondents' : null, version);
}

export function useMarks(stamp: Stamp | null, wanted = true): Loaded<Mark[]> {
  const version = useSettled(sheetsVersion(stamp), REST_MS);
  return useLive(wanted ? '/api/marks' : null, version);
}

export const useReportMenu = (wanted = true): MenuPlace | null =>
  useLive<MenuPlace | null>(wanted ? '/api/report-menu' : null, 'once').value;

export const useEditPlace = (wanted: boolean): EditPlace | null =>
  useLive<EditPlace | null>(wanted ? '/api/edit-place' : null, 'once').value;
