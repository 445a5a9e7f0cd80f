import { Button, Group, Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FolderChoice, FolderPurpose } from '../../shared/dataContract';
import type { Reply } from '../../shared/failure';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';

const words: Readonly<
  Record<FolderChoice['does'], { title: string; says: (holds: string) => string; button: string; done: string }>
> = {
  move: {
    title: 'Move your planner here?',
    says: (holds) =>
      `Everything${inBrackets(holds)} is copied, read back and compared; only then Askwell uses the new folder. The old one is left as it is, for you to delete when you like. A folder that is synced between your computers is fine.`,
    button: 'Move it',
    done: 'Your planner is in the new folder now. The old folder was left as it was.',
  },
  open: {
    title: 'Open the planner in this folder?',
    says: (holds) =>
      `One lies there already${inBrackets(holds)}. Askwell opens it as it is, now and from the next start on. The folder of the planner you have now is left as it is.`,
    button: 'Open it',
    done: 'This is the planner from the folder you chose.',
  },
  begin: {
    title: 'Begin a new planner here?',
    says: () =>
      'It is empty. The folder of the planner you have now is left as it is, and you can come back to it in Settings.',
    button: 'Begin anew',
    done: 'A new planner is ready. The old folder was left as it was.',
  },
  restore: {
    title: 'Open this backup here?',
    says: (holds) =>
      `It holds ${holds}, and becomes a planner of its own in this folder. Nothing else is touched: neither the backup nor the planner it came from.`,
    button: 'Open the backup',
    done: 'This is the planner from the backup. The old folder was left as it was.',
  },
};

/** An empty planner needs no list of what is in it. */
function inBrackets(holds: string): string {
  return holds === 'nothing yet' ? '' : ` (${holds})`;
}

interface FolderChoiceHook {
  /** Asks for a folder, then whether it is right. */
  readonly choose: (purpose: FolderPurpose) => Promise<void>;
  /** Asks where a backup is to go; null: which file is asked too. */
  readonly chooseForBackup: (name: string | null) => Promise<void>;
  /** To be shown where the hook is used. */
  readonly dialog: ReactNode;
}

/** Choosing another folder for the planner: the system’s dialog, then what would happen, then it happens. */
export function useFolderChoice(): FolderChoiceHook {
  const chooseFolder = useProcedure('folder.choose');
  const chooseBackup = useProcedure('backup.choose');
  const accept = useProcedure('folder.accept');
  const [choice, setChoice] = useState<FolderChoice | null>(null);
  const [isBusy, setBusy] = useState(false);

  const offer = (reply: Reply<FolderChoice | null>) => {
    if (reply.ok) setChoice(reply.value);
    else notifyFailure(reply.failure);
  };
  const handleAccept = async ({ token, does }: FolderChoice) => {
    setBusy(true);
    const reply = await accept({ token });
    setBusy(false);
    setChoice(null);
    // The window reads everything anew meanwhile; a toast outlives that.
    if (reply.ok) notify(words[does].done);
    else notifyFailure(reply.failure);
  };
  const close = () => {
    if (!isBusy) setChoice(null);
  };
  const dialog = choice !== null && (
    <Modal opened onClose={close} title={words[choice.does].title} size="md">
      <Text className="aw-path" fw={500}>
        {choice.folder}
      </Text>
      <Text mt="sm">{words[choice.does].says(choice.holds)}</Text>
      <Group mt="lg" gap="sm" justify="flex-end">
        <Button onClick={close}>Cancel</Button>
        <Button variant="filled" data-autofocus loading={isBusy} onClick={() => void handleAccept(choice)}>
          {words[choice.does].button}
        </Button>
      </Group>
    </Modal>
  );
  return {
    choose: async (purpose) => {
      offer(await chooseFolder({ purpose }));
    },
    chooseForBackup: async (name) => {
      offer(await chooseBackup({ name }));
    },
    dialog,
  };
}
