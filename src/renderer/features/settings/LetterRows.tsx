import { kindNames, templateKinds } from '../../../shared/domain/letterNames';
import { settingsOf } from '../../../shared/domain/workspace';
import { wordSources, type ShortKind } from '../../../shared/text/letterLimits';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

const kinds = templateKinds.filter((kind): kind is Extract<typeof kind, ShortKind> => kind !== 'outreach');

/** The numbers a letter is checked by. */
export function LetterRows() {
  const dispatch = useDispatch();
  const { letterWords } = useWorkspace(settingsOf);
  const number = useNumber();
  return (
    <>
      <SettingRow name="About them in a first note" says="The share of its words. Half, after Dalton as taught at SFU.">
        {number('aboutThemPercent', 'About them in a first note', 0, 100, '%')}
      </SettingRow>
      {kinds.map((kind) => (
        <SettingRow key={kind} name={`${kindNames[kind]}: at most`} says={`${sourceOf(kind)}.`}>
          <NumberSetting
            label={`${kindNames[kind]}: at most`}
            unit="words"
            value={letterWords[kind]}
            from={10}
            to={1_000}
            onSave={async (value) =>
              (await dispatch('settings.changed', { fields: { letterWords: { ...letterWords, [kind]: value } } })).ok
            }
          />
        </SettingRow>
      ))}
      <SettingRow name="Ask whether two you joined have talked" says="So long after the joining letter.">
        {number('introductionCheckDays', 'Ask whether two you joined have talked', 1, 365, 'days')}
      </SettingRow>
      <SettingRow name="Call instead of writing to reschedule" says="When the talk is nearer than this.">
        {number('rescheduleHours', 'Call instead of writing to reschedule', 0, 240, 'hours')}
      </SettingRow>
    </>
  );
}

/** Where the number is from, without the file of ours that names it. */
function sourceOf(kind: ShortKind): string {
  const source = wordSources[kind].replace(/^letters\.md [\d.]+[:,]?\s*/u, '');
  return source === '' ? 'Askwell’s own measure' : source.charAt(0).toUpperCase() + source.slice(1);
}
