import type { MailList, MailSummary } from '../../views/mail.types.ts';
import { useFirstNew } from '../shell/focus.ts';
import { dayText, instantText, timeText } from '../shell/time.ts';
import { type Filter, isFiltered, mailAddress } from './mails.ts';
import { words } from './words.ts';

interface Props {
  list: MailList;
  seq: string | null;
  filter: Filter;
  now: number | undefined;
  onMore(): void;
}

export function MailRows({ list, seq, filter, now, onMore }: Props) {
  const { list: items, more } = useFirstNew<HTMLOListElement>('.mail-row', list.mails.length);
  if (list.mails.length === 0)
    return <p class="quiet mail-none">{isFiltered(filter) ? words.noneFound : words.none}</p>;
  const showMore = (): void => {
    more();
    onMore();
  };
  return (
    <div class="mail-rows">
      <ol class="rows" ref={items}>
        {list.mails.map((mail) => (
          <li key={mail.seq}>
            <MailRow mail={mail} open={String(mail.seq) === seq} address={mailAddress(mail.seq, filter.to)} now={now} />
          </li>
        ))}
      </ol>
      {list.mails.length < list.total && (
        <button type="button" class="mail-more" onClick={showMore}>
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
