import "./Offline.css";

/** Why no copy can be kept here, and what to do instead. */
export function NotPossible({ reason }: { reason: "insecure" | "blocked" }) {
  return (
    <div className="offline">
      <p role="status" aria-label="Offline" className="offline-status">
        Not possible here
      </p>
      {reason === "insecure" ? <PlainHttp /> : <Blocked />}
    </div>
  );
}

function PlainHttp() {
  return (
    <>
      <p>
        This page came over plain <code>http</code>. Browsers keep offline copies only of sites that come over <code>https</code>. All the
        rest works here: you can run, check and save.
      </p>
      <h2>What you can do instead</h2>
      <ul>
        <li>
          <b>In a classroom:</b> nothing. As long as the computer that serves this page is on, everything works without the internet.
        </li>
        <li>
          <b>At home:</b> open the site at an address that begins with <code>https://</code>, and make it available offline there.
        </li>
        <li>
          <b>With a copy of the site’s folder:</b> serve it on your own computer and open it as <code>http://localhost</code>. Browsers
          trust that address.
        </li>
      </ul>
    </>
  );
}

function Blocked() {
  return (
    <>
      <p>This browser does not let the page keep files. Private windows do not, nor do browsers that are set to block a site’s data.</p>
      <h2>What you can do instead</h2>
      <ul>
        <li>Open this site in an ordinary window.</li>
        <li>Allow this site to keep data, in the browser’s settings under cookies and site data, and load the page again.</li>
      </ul>
    </>
  );
}
