import type { MailList, MailSummary } from '../../views/mail.types.ts';
import { dayText, instantText, timeText } from '../shell/time.ts';
import { type Filter, mailAddress } from './mails.ts';
import { words } from './words.ts';

interface Props {
  list: MailList;
  seq: string | null;
  filter: Filter;
  now: number | undefined;
  onMore(): void;
}

export function MailRows({ list, seq, filter, now, onMore }: Props) {
  if (list.mails.length === 0) {
    const all = filter.to === '' && filter.find.trim() === '';
    return <p class="quiet mail-none">{all ? words.none : words.noneFound}</p>;
  }
  return (
    <div class="mail-rows">
      <ol class="mail-items">
        {list.mails.map((mail) => (
          <li key={mail.seq}>
            <MailRow mail={mail} open={String(mail.seq) === seq} address={mailAddress(mail.seq, filter.to)} now={now} />
          </li>
        ))}
      </ol>
      {list.mails.length < list.total && (
        <button type="button" class="mail-more" onClick={onMore}>
          {words.more}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  mail: MailSummary;
  open: boolean;
  address: string;
  now: number | undefined;
}

function MailRow({ mail, open, address, now }: RowProps) {
  const today = now !== undefined && dayText(now) === dayText(mail.at);
  return (
    <a class="mail-row" href={address} aria-current={open ? 'true' : undefined}>
      <span class="mail-row-to">{mail.to || mail.cc}</span>
      <span class="mail-row-at">
        {mail.attachments.length > 0 && (
          <span role="img" aria-label={words.attached}>
            📎
          </span>
        )}{' '}
        <time dateTime={new Date(mail.at).toISOString()} title={instantText(mail.at)}>
          {today ? timeText(mail.at) : dayText(mail.at)}
        </time>
      </span>
      <span class="mail-row-subject">{mail.subject || words.noSubject}</span>
    </a>
  );
}
