/** One run with its cost. */
export interface ExecutionView {
  id: number;
  function: string;
  trigger: string;
  at: number;
  serviceCalls: number;
  calls: Record<string, number>;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
  error: string | null;
  log: string[];
}
