// what is wrong with how the element that has the focus shows that; nothing if all is well
const element = document.activeElement;
const style = getComputedStyle(element);
const reach = element.querySelector('.reach');
const tip = element.querySelector('.tip') || (element.matches('.bar') ? element.nextElementSibling : null);
const box = element.getBoundingClientRect();
const problems = [];
if (parseFloat(style.outlineWidth) < 2 && !(reach && parseFloat(getComputedStyle(reach).strokeWidth) >= 2)) problems.push('no ring');
if (style.outlineStyle === 'none' && !reach) problems.push('no ring');
if (box.bottom < 0 || box.top > innerHeight || box.left < -1) problems.push('not on the screen');
if (element.matches('.mark')) {
  if (!tip || getComputedStyle(tip).visibility !== 'visible') problems.push('no figures');
  else {
    const words = tip.getBoundingClientRect();
    if (words.left < 0 || words.right > innerWidth) problems.push('figures cut off: ' + tip.textContent);
  }
}
return problems.length ? element.outerHTML.slice(0, 200) + ': ' + problems.join(', ') : '';
