/**
 * Takes the page's own data out of the document. A page that was loaded rather than navigated to carries what the
 * server rendered a second time, as text in the framework's inline scripts; a lock that left them would leave the
 * patient readable in the page's source. They have done their work once the page is alive.
 */
export function forgetInlineData() {
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (script.textContent.includes('__next_f')) script.remove();
  }
}
