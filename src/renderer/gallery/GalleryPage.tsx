import { ScreenBar } from '../components/ScreenBar';

/** Every brick in every state, for the eyes of whoever changes one. In development and in the gallery build only. */
export function GalleryPage() {
  return <ScreenBar title="Gallery" />;
}
