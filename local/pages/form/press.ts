/** A message that appears while a finger is down moves the button away from under it, and the click is lost. */
let pressed = false;

addEventListener('pointerdown', () => {
  pressed = true;
});
for (const end of ['pointerup', 'pointercancel'] as const)
  addEventListener(end, () => {
    pressed = false;
  });

export function afterPress(work: () => void): void {
  if (pressed) addEventListener('pointerup', work, { once: true });
  else work();
}
