import type { Fired, Workspace } from '../workspace.types.ts';
import { Failure, scriptError } from './errors.ts';
import { printJson } from './io.ts';
import { required } from './options.ts';
import { ask, type Place } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';

export interface CellEdit {
  tab: string;
  row: string;
  column: string;
  value: string;
}

export const edit: Command = {
  name: 'edit',
  usage: 'edit --tab TAB --row KEY --column COLUMN --value V [--dir DIR]',
  summary: 'what a person types into one cell; fires the edit trigger',
  options: { tab: { value: 'TAB' }, row: { value: 'KEY' }, column: { value: 'COLUMN' }, value: { value: 'V' } },
  positionals: [],
  async run(context) {
    const { args, shape, io } = context;
    const [tab, row, column, value] = ['tab', 'row', 'column', 'value'].map((name) => required(shape, args, name)) as [
      string,
      string,
      string,
      string,
    ];
    const fired = await withWorkspace(context, (workspace) => typeInto(workspace, { tab, row, column, value }));
    printJson(io, { tab, row, column, value, results: fired.map((f) => f.value ?? null) });
    const failed = fired.flatMap(({ function: name, error }) =>
      error === null ? [] : [`the cell was changed, but ${name} failed: ${scriptError(error)}`],
    );
    if (failed.length > 0) throw new Failure(failed.join('\n'));
  },
};

/** Types one value where `--tab --row --column` points. */
export function typeInto(workspace: Workspace, { tab, row, column, value }: CellEdit): Fired[] {
  const place = ask<Place>(workspace, 'find', tab, row, column);
  if ('error' in place) throw new Failure(place.error);
  return workspace.edit({ ...place, values: [[value]] });
}
