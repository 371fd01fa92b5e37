import './style/index.css';

/**
 * The first script of the page, and a small one: the question, the frame and the letters stand on screen before the workbench itself has come. Where it
 * can't be fetched, that is said under them.
 */
import('./main.ts')
  .then(({ prepared }) => prepared)
  .catch((error: unknown) => {
    console.error(error);
    const isDanish = !navigator.language.startsWith('en');
    const paragraph = document.createElement('p');
    paragraph.role = 'alert';
    paragraph.className = 'messages';
    paragraph.lang = isDanish ? 'da' : 'en';
    paragraph.textContent = isDanish
      ? 'Arbejdsbordet kunne ikke hentes. Se efter netværket, og genindlæs siden.'
      : 'The workbench could not be fetched. Look at the network, and reload the page.';
    document.querySelector('main')?.append(paragraph);
  });
