import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useMemo, type Ref } from 'react';
import { Link } from 'react-router-dom';
import { resourceKinds, resourceStates, type Resource } from '../../../shared/domain/network';
import { interviewPath } from '../../../shared/domain/path';
import { sharesOf, type WhoCares } from '../../../shared/domain/whoCares';
import { resourceKindNames, resourceStateNames } from '../../../shared/text/resourceWords';
import { AutosaveTags } from '../../components/AutosaveTags';
import { AutosaveText } from '../../components/AutosaveText';
import { ConflictMark } from '../../components/ConflictMark';
import { PanelClose } from '../../components/ListAndPanel';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SharedWith } from './SharedWith';
import classes from './Shelf.module.css';
import type { ShelfActions } from './useShelfActions';
import { WhoCaresList } from './WhoCaresList';

interface ResourceDetailProps {
  readonly resource: Resource;
  readonly who: WhoCares;
  readonly topics: readonly string[];
  readonly actions: ShelfActions;
  readonly onRemove: () => void;
  readonly onClose: () => void;
  readonly firstRef: Ref<HTMLButtonElement>;
}

/** One thing on the shelf in full: what it is, who would care and why, who has it, and what came of it. */
export function ResourceDetail(props: ResourceDetailProps) {
  const { resource, who, topics, actions, onRemove, onClose, firstRef } = props;
  const { id, kind, state } = resource;
  const { people, touchpoints } = useWorkspace((w) => ({ people: w.people, touchpoints: w.touchpoints }));
  const shares = useMemo(() => sharesOf({ touchpoints }, resource), [touchpoints, resource]);
  const namedBy = resource.namedByPersonId === null ? undefined : people[resource.namedByPersonId];
  const states = resourceStateNames(kind);
  const { change } = actions;
  return (
    <>
      <PanelClose onClose={onClose} />
      <section aria-label="What it is" className={classes.fields}>
        <div id="resource-title" className={classes.titleLine}>
          <AutosaveText
            label="Title"
            value={resource.title}
            at={`${id}.title`}
            maxLength={1_000}
            wraps
            serif="letter"
            isQuiet
            onSave={(title) => (title.trim() === '' ? Promise.resolve(true) : change(id, { title: oneLine(title) }))}
          />
        </div>
        <div className={classes.linkLine}>
          <AutosaveText
            label="Link"
            value={resource.link}
            at={`${id}.link`}
            maxLength={1_000}
            placeholder="A link, if it has one"
            isQuiet
            onSave={(link) => change(id, { link: oneLine(link).trim() })}
          />
          {/^https?:\/\//iu.test(resource.link) && (
            <Button variant="subtle" onClick={() => void actions.open(resource)}>
              Open
            </Button>
          )}
        </div>
        <ConflictMark recordId={id} />
        <div className={classes.pair}>
          <Select
            aria-label="Kind"
            allowDeselect={false}
            data={resourceKinds.map((value) => ({ value, label: resourceKindNames[value] }))}
            value={kind}
            onChange={(value) => {
              const next = resourceKinds.find((one) => one === value);
              if (next !== undefined) void change(id, { kind: next });
            }}
          />
          <AutosaveText
            label="Where in it"
            value={resource.where}
            at={`${id}.where`}
            maxLength={300}
            placeholder="Where in it: page, minute"
            onSave={(where) => change(id, { where: oneLine(where) })}
          />
        </div>
        <Checkbox
          label="Behind a paywall"
          checked={resource.isBehindPaywall}
          onChange={(event) => void change(id, { isBehindPaywall: event.currentTarget.checked })}
        />
        <div id="resource-topics">
          <AutosaveTags
            label="Topics"
            value={resource.topics}
            suggestions={topics}
            placeholder="triage, alarm fatigue"
            onSave={(next) => change(id, { topics: next })}
          />
        </div>
        <SegmentedControl
          aria-label="How far you are with it"
          fullWidth
          value={state}
          onChange={(value) => {
            const next = resourceStates.find((one) => one === value);
            if (next !== undefined) void actions.setState(resource, next);
          }}
          data={resourceStates.map((value) => ({ value, label: states[value] }))}
        />
      </section>
      <WhoCaresList resource={resource} who={who} firstRef={firstRef} />
      <section aria-label="Notes">
        <SectionHeading title="Notes" />
        <div className={classes.fields}>
          <AutosaveText
            label="What is in it"
            isLabelled
            value={resource.note}
            at={`${id}.note`}
            maxLength={100_000}
            isLong
            placeholder="What you would tell somebody about it"
            onSave={(note) => change(id, { note })}
          />
          <AutosaveText
            label="What came of it"
            isLabelled
            value={resource.cameOfIt}
            at={`${id}.cameOfIt`}
            maxLength={100_000}
            isLong
            placeholder="Who wrote back, what you did with it"
            onSave={(cameOfIt) => change(id, { cameOfIt })}
          />
        </div>
      </section>
      <SharedWith resource={resource} shares={shares} />
      {(namedBy !== undefined || resource.interviewId !== null) && (
        <p className={classes.quiet}>
          {namedBy === undefined ? 'From ' : 'Named by '}
          {namedBy !== undefined && <Link to={`/people/${namedBy.id}`}>{namedBy.name}</Link>}
          {namedBy !== undefined && resource.interviewId !== null && ' in '}
          {resource.interviewId !== null && (
            <Link
              to={`${interviewPath(resource.interviewId, 'wrap-up')}${resource.noteId === null ? '' : `?note=${resource.noteId}`}`}
            >
              your talk
            </Link>
          )}
        </p>
      )}
      <div>
        <Button variant="subtle" color="gray" onClick={onRemove}>
          Delete resource
        </Button>
      </div>
    </>
  );
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ');
}
