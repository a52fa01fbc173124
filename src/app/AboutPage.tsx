import { KeyTable } from "./KeyTable";
import { Page } from "./Page";
import { RuntimeVersions } from "./RuntimeVersions";
import "./AboutPage.css";

export function AboutPage() {
  return (
    <Page title="About Learning Rate" current="about" narrow>
      <div className="about">
        <p className="about-lead">
          Learning Rate is a place to practise Python for AI. You pick an exercise, write Python, press Check, and see which tests pass and
          why the others do not.
        </p>

        <section>
          <h2>It runs on your machine</h2>
          <p>
            Python runs in this page, in your browser. Your code, your results and your progress stay there: nothing is sent anywhere, there
            is no account, and nobody counts what you do. What you write is kept in this browser, on this device. Deleting the site’s data
            in the browser deletes it too, and private windows keep nothing.
          </p>
        </section>

        <section>
          <h2>It works without a network</h2>
          <p>
            Once you have made it <a href="#/offline">available offline</a>, every exercise opens, runs and is checked with the network off.
          </p>
        </section>

        <section>
          <h2>Practice, not an exam</h2>
          <p>
            The solutions and the tests are part of the page, and anyone can read them. That is meant so: look when you are stuck. It also
            means that a solved exercise proves nothing to somebody else.
          </p>
        </section>

        <section>
          <h2>The Python that you get</h2>
          <RuntimeVersions />
          <p>It is real CPython, built for the browser by the Pyodide project. A few things differ from a Python that you install:</p>
          <ul className="about-list">
            <li>
              It is a 32-bit Python. NumPy’s integers are <code>int32</code> unless you ask for <code>int64</code>, and overflow above
              2,147,483,647.
            </li>
            <li>There is no network in it: nothing can be downloaded from your code, and no package added.</li>
            <li>There are no threads and no other processes, so everything runs on one core and is slower than installed.</li>
            <li>Each Run and each Check starts in a clean Python, with time limits. Nothing is left over from the one before.</li>
          </ul>
          <p>
            Something is wrong or slow? <a href="#/about/runtime">The page about the runtime</a> says what was loaded and how long it took,
            and repairs what is damaged.
          </p>
        </section>

        <section>
          <h2>Browsers</h2>
          <p>
            It is built and tested with Chromium and Firefox, in their current versions; Chrome and Edge are Chromium. Other browsers may
            work and have not been tried. A phone will do for reading and for short answers; a keyboard is better.
          </p>
        </section>

        <section>
          <h2>Keyboard</h2>
          <KeyTable />
        </section>

        <section>
          <h2>Licences</h2>
          <p>
            Learning Rate itself may be used, changed and passed on under the MIT licence. Python and its packages, and the parts that this
            page is made of, are other people’s work: <a href="pyodide/LICENCES.txt">licences of the Python runtime</a>,{" "}
            <a href="LICENCES.md">licences of the page’s parts</a>.
          </p>
        </section>
      </div>
    </Page>
  );
}
