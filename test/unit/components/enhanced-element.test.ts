import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const page = new EventTarget();
let heard: string[] = [];
let element: { connectedCallback(): void; disconnectedCallback(): void; needs(selector: string): unknown };

beforeAll(async () => {
  vi.stubGlobal(
    'HTMLElement',
    class {
      localName = 'some-element';
      querySelector = (selector: string): unknown => (selector === 'form' ? { elements: [] } : null);
    },
  );
  const { EnhancedElement } = await import('../../../src/components/enhanced-element.ts');
  class SomeElement extends EnhancedElement {
    protected connect(): void {
      page.addEventListener('popstate', () => heard.push('popstate'), this.whileHere);
    }
    needs = (selector: string): unknown => this.find(selector);
  }
  element = new SomeElement();
});
afterAll(() => vi.unstubAllGlobals());

test('a part that the page lacks is named, with the element that wants it', () => {
  expect(element.needs('form')).toBeTruthy();
  expect(() => element.needs('output')).toThrow('<some-element> lacks output');
});

test('what an element hears beyond itself it hears once, and only while it is in the page', () => {
  const happen = (): string[] => {
    heard = [];
    page.dispatchEvent(new Event('popstate'));
    return heard;
  };
  element.connectedCallback();
  expect(happen()).toEqual(['popstate']);
  element.disconnectedCallback();
  expect(happen()).toEqual([]);
  element.connectedCallback();
  expect(happen()).toEqual(['popstate']);
});
