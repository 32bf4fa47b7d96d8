import { useLive } from '../shell/loading.ts';
import { go } from '../shell/router.ts';
import { type Filter, mailAddress } from './mails.ts';
import { words } from './words.ts';

interface Props {
  filter: Filter;
  seq: string | null;
  version: number | undefined;
  onFind(text: string): void;
}

export function Filters({ filter, seq, version, onFind }: Props) {
  const { value } = useLive<string[]>('/api/mails/receivers', version);
  const known = value ?? [];
  const addresses = filter.to === '' || known.includes(filter.to) ? known : [filter.to, ...known];
  return (
    <search class="mail-filters" aria-label={words.filters}>
      <select
        aria-label={words.receiver}
        value={filter.to}
        onChange={(event) => go(mailAddress(seq, event.currentTarget.value))}
      >
        <option value="">{words.everybody}</option>
        {addresses.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={filter.find}
        onInput={(event) => onFind(event.currentTarget.value)}
      />
    </search>
  );
}
