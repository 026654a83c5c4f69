/** Elements of the text from a heading up to the next of its kind. */
function partOf(heading: Element): Element[] {
  const part = [heading];
  for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling) part.push(next);
  return part;
}

/** Puts a box for each part of the text into the choice of what to print; what is not chosen stays on the screen and off the paper. */
export function mountPrintParts(host: HTMLElement): void {
  const list = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.className = 'visually-hidden';
  legend.textContent = '选择打印的部分';
  list.append(legend);
  for (const heading of document.querySelectorAll('.text h2')) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = true;
    box.addEventListener('change', () => {
      for (const element of partOf(heading)) element.classList.toggle('no-print', !box.checked);
    });
    label.append(box, ` ${heading.textContent.trim()}`);
    list.append(label);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '打印选中的部分';
  button.addEventListener('click', () => print());
  host.append(list, button);
}
