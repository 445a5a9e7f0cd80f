import { ScreenBar } from '../components/ScreenBar';
import { FieldBricks } from './FieldBricks';
import { FrameBricks } from './FrameBricks';
import classes from './Gallery.module.css';
import { SignBricks } from './SignBricks';

/** Every brick in every state, for the eyes of whoever changes one. In development and in the gallery build only. */
export function GalleryPage() {
  return (
    <>
      <ScreenBar title="Gallery" />
      <div className={classes.page}>
        <SignBricks />
        <FieldBricks />
        <FrameBricks />
      </div>
    </>
  );
}
