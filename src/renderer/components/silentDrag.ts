function none(): undefined {
  return undefined;
}

/** Drags say nothing by themselves: each screen tells the new place in its own words. */
export const silentDrag = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: 'Alt with the arrow keys moves it.' },
};
