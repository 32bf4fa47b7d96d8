/** Everything between a script and the person at the Sheet: its menu, what it shows, what it asks. */
import { useEffect, useState } from 'preact/hooks';
import type { MenuView } from '../../../views/script.types.ts';
import { post } from '../../shell/api.ts';
import { DialogPage, SidebarPage } from './dialogs.tsx';
import { ScriptMenu } from './menu.tsx';
import { QuestionModal } from './question.tsx';
import type { Session } from './session.ts';
import { words } from './words.ts';

export function ScriptScreen({ session }: { session: Session }) {
  const menu = useMenu(session);
  const { running, dialog, sidebar, questions } = session.screen;
  return (
    <div class="script-bar">
      {menu && <ScriptMenu menu={menu} onChoose={(name) => void session.start(name)} />}
      <p role="status" class="script-running">
        {running > 0 ? words.running : ''}
      </p>
      {sidebar && (
        <SidebarPage key={sidebar.seq} shown={sidebar} run={session.call} onClose={() => session.close('sidebar')} />
      )}
      {dialog && (
        <DialogPage key={dialog.seq} shown={dialog} run={session.call} onClose={() => session.close('dialog')} />
      )}
      {questions.map(({ question }) => (
        <QuestionModal key={question.id} question={question} onReply={(reply) => session.reply(question, reply)} />
      ))}
    </div>
  );
}

/** Google makes the menu when the Sheet is opened, and not again. */
function useMenu({ fault }: Session): MenuView | null {
  const [menu, setMenu] = useState<MenuView | null>(null);
  useEffect(() => {
    post<MenuView | null>('/api/menu', {}).then(setMenu, (error: Error) => fault(error.message));
  }, []);
  return menu;
}
