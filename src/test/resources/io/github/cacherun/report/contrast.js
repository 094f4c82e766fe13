// the words with the least contrast to what is behind them, as "ratio words"; what is not shown does not count
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgba = color => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
};
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const behind = element => {
  for (let e = element; e; e = e.parentElement) {
    const color = rgba(getComputedStyle(e).backgroundColor);
    if (color[3] === 255) return color;
  }
  return [255, 255, 255];
};
let worst = [99, 'nothing'];
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const element = words.currentNode.parentElement;
  if (!words.currentNode.data.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
  const style = getComputedStyle(element);
  const color = light(rgba(element.namespaceURI.endsWith('svg') ? style.fill : style.color));
  const ground = light(behind(element));
  const ratio = (Math.max(color, ground) + 0.05) / (Math.min(color, ground) + 0.05);
  if (ratio < worst[0]) worst = [ratio, words.currentNode.data];
}
return worst.join(' ');
