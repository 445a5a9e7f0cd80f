import type { TouchpointKind } from '../../shared/domain/network';

/** The kinds of touch, as the app says them. */
export const touchNames: Readonly<Record<TouchpointKind, string>> = {
  message: 'Message',
  call: 'Call',
  coffee: 'Coffee or lunch',
  event: 'Event',
  article: 'Article',
  congratulation: 'Congratulations',
  introduction: 'Introduction',
  interview: 'Conversation',
  other: 'Something else',
};

/** The same in the narrow column of a table. */
export const shortTouchNames: Readonly<Record<TouchpointKind, string>> = {
  message: 'note',
  call: 'call',
  coffee: 'coffee',
  event: 'event',
  article: 'article',
  congratulation: 'congratulations',
  introduction: 'introduction',
  interview: 'talk',
  other: '',
};
