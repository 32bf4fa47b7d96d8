/**
 * What only a person can click so that the probe runs at Google. Shown in a terminal by `npm run probe`; no part of the bundle.
 */
import { fill, numbered } from './fill.ts';
import { screens } from './googleScreens.ts';
import { probeDialog, probeEntry } from './probe.ts';

/** Of the Sheet. */
export const probeTitle = 'Tổng hợp - dò nền tảng Google';

export interface ProbeSheet {
  account: string;
  /** Address of the Sheet. */
  sheet: string;
  /** Of the menu in the Sheet. */
  menuTitle: string;
  /** Title of the script project, as Google's permission page shows it. */
  project: string;
}

const begin = (p: ProbeSheet): string[] => [
  fill(
    `Mở bảng tính: {{sheet}}\n   Sau khoảng 10 giây, bên cạnh "${screens.help}" có trình đơn "{{menuTitle}}". Chưa thấy thì tải lại trang (F5).`,
    { ...p },
  ),
  fill(
    `Chọn "{{menuTitle}}" → "${probeEntry}". Google hỏi quyền: bấm "${screens.continue}", chọn tài khoản {{account}}; ở trang "${screens.unverified}" bấm "${screens.advanced}", "Đi tới {{project}} ${screens.unsafe}"; đánh dấu "${screens.selectAll}", bấm "${screens.allow}".`,
    { ...p },
  ),
  fill(
    `Chọn lại "{{menuTitle}}" → "${probeEntry}", chờ khoảng một phút đến khi hiện hộp thoại có liên kết "${probeDialog.open}".`,
    { ...p },
  ),
];

/** Which step of the dialog brings a stage about. */
const stepOf: Record<string, number> = { form1: 0, form2: 1, form3: 2, edit: 3 };
const gathering = 4;

const last = 'Trên máy này, chạy lại lệnh: npm run probe';

/** From the beginning. */
export const probeClicks = (p: ProbeSheet): string =>
  ['NHỮNG VIỆC PHẢI LÀM BẰNG TAY', numbered([...begin(p), ...probeDialog.steps, last])].join('\n');

/** What is left; `missing`: stages. */
export function probeClicksLeft(p: ProbeSheet, missing: readonly string[]): string {
  const left = missing.flatMap((stage) => stepOf[stage] ?? []);
  const open = fill(`Mở bảng tính {{sheet}}, chọn "{{menuTitle}}" → "${probeEntry}" để lấy liên kết.`, { ...p });
  const steps = [...left, gathering].map((step) => probeDialog.steps[step] ?? '');
  return ['NHỮNG VIỆC CÒN PHẢI LÀM', numbered([open, ...steps, last])].join('\n');
}

/** Once all is told. */
export const probeCleanUp = (p: ProbeSheet): string =>
  fill('Không dùng nữa thì cho bảng tính {{sheet}} và biểu mẫu "Dò nền tảng" trong Drive vào thùng rác.', { ...p });
