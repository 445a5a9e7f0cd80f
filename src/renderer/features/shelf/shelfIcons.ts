import {
  IconArticle,
  IconBook,
  IconBookmark,
  IconFileText,
  IconMicrophone,
  IconSchool,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import type { Resource } from '../../../shared/domain/network';

export const shelfIcons: Readonly<Record<Resource['kind'], Icon>> = {
  article: IconArticle,
  paper: IconFileText,
  book: IconBook,
  talk: IconMicrophone,
  course: IconSchool,
  tool: IconTool,
  other: IconBookmark,
};
