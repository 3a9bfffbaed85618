// The preview page's own script: it asks the server for what both platforms would show, and sets it into the page.

const $ = (id) => document.getElementById(id);
const columns = { slack: $('slack'), discord: $('discord') };

async function ask(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const chosen = () => ({ brief: $('brief').value, date: $('date').value });

function fail(error) {
  for (const column of Object.values(columns)) {
    const line = document.createElement('p');
    line.className = 'problem';
    line.textContent = `The preview could not ask: ${error.message}`;
    column.append(line);
  }
}

/** The turns that were asked for, one after the other, so that no answer overtakes another. */
let turns = Promise.resolve();
const inTurn = (task) => {
  turns = turns.then(task).catch(fail);
};

const showDigest = () =>
  inTurn(async () => {
    const shown = await ask('/digest', chosen());
    for (const [name, column] of Object.entries(columns)) {
      column.innerHTML = shown[name];
      column.scrollTop = 0;
    }
    document.body.dataset.ready = 'yes';
  });

const say = (text) =>
  inTurn(async () => {
    const shown = await ask('/say', { ...chosen(), text });
    for (const [name, column] of Object.entries(columns)) {
      const turn = document.createElement('div');
      turn.className = 'turn';
      turn.innerHTML = shown[name];
      column.append(turn);
      turn.scrollIntoView({ block: 'start' });
    }
  });

const moveDay = (days) => {
  const day = new Date(`${$('date').value}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  $('date').value = day.toISOString().slice(0, 10);
  showDigest();
};

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  $('theme').setAttribute('aria-pressed', String(theme === 'dark'));
}

$('theme').addEventListener('click', () =>
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
);
$('brief').addEventListener('change', showDigest);
$('date').addEventListener('change', showDigest);
$('earlier').addEventListener('click', () => moveDay(-1));
$('later').addEventListener('click', () => moveDay(1));
$('choose').addEventListener('submit', (event) => event.preventDefault());
$('say').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (text !== '') say(text);
  $('text').value = '';
});
document.addEventListener('click', (event) => {
  const command = event.target.closest('[data-command]')?.dataset.command;
  if (command) say(command);
});
document.addEventListener('change', (event) => {
  if (!event.target.matches('select.menu') || event.target.value === '') return;
  say(event.target.value);
  event.target.value = '';
});

// The address says how the page opens: /?theme=dark&brief=morning&date=2026-11-20&say=/met
const wanted = new URLSearchParams(location.search);
if (wanted.has('brief')) $('brief').value = wanted.get('brief');
if (wanted.has('date')) $('date').value = wanted.get('date');
const prefers = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
setTheme(wanted.get('theme') ?? prefers);
showDigest();
for (const text of wanted.getAll('say')) say(text);
