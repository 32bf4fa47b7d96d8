import { printJson } from './io.ts';
import { type Command, withWorkspace } from './runtime.ts';
import { formatInstant } from './time.ts';

export const outbox: Command = {
  name: 'outbox',
  usage: 'outbox [--dir DIR]',
  summary: 'mails sent, oldest first',
  options: {},
  positionals: [],
  async run(context) {
    const mails = await withWorkspace(context, (workspace) => workspace.outbox());
    printJson(
      context.io,
      mails.map((mail) => ({
        at: formatInstant(mail.at),
        to: bareAddresses(mail.to),
        cc: bareAddresses(mail.cc),
        subject: mail.subject,
        body: mail.body,
        attachments: mail.attachments.map((a) => a.name),
      })),
    );
  },
};

/** 'Ủy ban, xã <a@mau.example>;b@mau.example' -> 'a@mau.example, b@mau.example' */
export function bareAddresses(list: string): string {
  return (list.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []).join(', ');
}
