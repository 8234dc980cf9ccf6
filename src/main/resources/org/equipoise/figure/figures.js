(function () {
  'use strict';
  var palettes = /*PALETTES*/;
  var config = { displayModeBar: false, responsive: true, doubleClick: 'reset', showTips: false };
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var drawn = [];
  var PAPER_WIDTH = 680; // pixels: A4 or Letter upright, within usual margins
  var printing = false;

  // Colours come as '@ROLE' or '@ROLE:opacity', under keys that end in 'color' and nowhere else:
  // a text that looks like one stays as it is.
  function colour(token, palette) {
    var parts = token.slice(1).split(':');
    var hex = palette[parts[0]];
    if (parts.length === 1) {
      return hex;
    }
    var rgb = [1, 3, 5].map(function (i) { return parseInt(hex.slice(i, i + 2), 16); });
    return 'rgba(' + rgb.join(',') + ',' + parts[1] + ')';
  }

  function coloured(value, palette, key) {
    if (typeof value === 'string') {
      return /color$/.test(key) && value.charAt(0) === '@' ? colour(value, palette) : value;
    }
    if (Array.isArray(value)) {
      return value.map(function (item) { return coloured(item, palette, ''); });
    }
    if (value && typeof value === 'object') {
      var copy = {};
      Object.keys(value).forEach(function (name) { copy[name] = coloured(value[name], palette, name); });
      return copy;
    }
    return value;
  }

  function paint(figure) {
    var palette = dark.matches && !printing ? palettes.dark : palettes.light;
    window.Plotly.react(
      figure.target, coloured(figure.data, palette, ''), coloured(figure.layout, palette, ''), config);
  }

  function draw(target, data, layout) {
    var figure = { target: target, data: data, layout: layout };
    var standing = Array.from(target.childNodes);
    target.replaceChildren();
    target.classList.add('eq-drawn');
    try {
      paint(figure);
    } catch (error) {
      target.replaceChildren.apply(target, standing);
      target.classList.remove('eq-drawn');
      throw error;
    }
    drawn.push(figure);
  }

  function paintAll() { drawn.forEach(paint); }

  // On paper a drawing cannot scroll: what is wider than the page is made smaller.
  function setPrinting(now) {
    printing = now;
    drawn.forEach(function (figure) {
      var style = figure.target.style;
      style.zoom = '';
      style.zoom = now ? Math.min(1, PAPER_WIDTH / figure.target.offsetWidth) : '';
      paint(figure);
    });
  }

  // What has not been drawn keeps what stands there, with the reason.
  function fail(reason) {
    document.querySelectorAll('.eq-drawing:not(.eq-drawn)').forEach(function (target) {
      var note = document.createElement('p');
      note.className = 'eq-footnote';
      note.textContent = 'The figure is not interactive: ' + reason;
      target.parentNode.after(note);
    });
    document.documentElement.setAttribute('data-equipoise-figures', 'failed');
  }

  function inflate() {
    if (typeof DecompressionStream === 'undefined') {
      return Promise.reject(new Error('this browser is too old; one from 2023 or later can.'));
    }
    var text = document.getElementById('equipoise-plotly').textContent;
    var letters = atob(text);
    var bytes = new Uint8Array(letters.length);
    for (var i = 0; i < letters.length; i += 1) { // several times as fast as Uint8Array.from
      bytes[i] = letters.charCodeAt(i);
    }
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).text();
  }

  function drawQueue() {
    var queue = window.equipoiseFigures || [];
    window.equipoiseFigures = { push: function (figure) { figure(draw); } };
    queue.forEach(function (figure) { figure(draw); });
    dark.addEventListener('change', paintAll);
    window.addEventListener('beforeprint', function () { setPrinting(true); });
    window.addEventListener('afterprint', function () { setPrinting(false); });
  }

  function start() {
    inflate().then(function (source) {
      var script = document.createElement('script');
      script.textContent = source;
      document.head.appendChild(script);
      drawQueue();
      document.documentElement.setAttribute('data-equipoise-figures', 'drawn');
    }).catch(function (error) { fail(error.message); });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
